from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...client import AuthenticatedClient
from ...errors import checked
from ...models.approval_rule_in import ApprovalRuleIn
from ...models.approval_rule_out import ApprovalRuleOut
from ...types import UNSET, Unset


def _get_kwargs(
    approval_rule_id: UUID,
    *,
    body: ApprovalRuleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(on_behalf_of, Unset):
        headers["On-Behalf-Of"] = on_behalf_of

    params: dict[str, Any] = {}

    params["dry_run"] = dry_run

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v1/approval_rules/{approval_rule_id}".format(
            approval_rule_id=quote(str(approval_rule_id), safe=""),
        ),
        "params": params,
    }
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parsed(response: httpx.Response) -> ApprovalRuleOut:
    response_200 = ApprovalRuleOut.from_dict(response.json())

    return response_200


def sync(
    approval_rule_id: UUID,
    *,
    client: AuthenticatedClient,
    body: ApprovalRuleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> ApprovalRuleOut:
    """Change a rule; what is under way goes on as it was."""
    kwargs = _get_kwargs(
        approval_rule_id=approval_rule_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(client.get_httpx_client().request(**kwargs)))


async def asyncio(
    approval_rule_id: UUID,
    *,
    client: AuthenticatedClient,
    body: ApprovalRuleIn,
    dry_run: bool | Unset = False,
    if_match: str | Unset = UNSET,
    on_behalf_of: str | Unset = UNSET,
) -> ApprovalRuleOut:
    """Change a rule; what is under way goes on as it was."""
    kwargs = _get_kwargs(
        approval_rule_id=approval_rule_id,
        body=body,
        dry_run=dry_run,
        if_match=if_match,
        on_behalf_of=on_behalf_of,
    )
    return _parsed(checked(await client.get_async_httpx_client().request(**kwargs)))
