"""By which schema the API gives a kind of object; by name, because schemas are loaded with the API."""

shapes: dict[str, str] = {
    "department": "rolecall.accounts.schemas.DepartmentOut",
    "location": "rolecall.accounts.schemas.LocationOut",
    "member": "rolecall.accounts.schemas.UserOut",
}


def shape(**schemas: str) -> None:
    """Register schemas: `shape(job="rolecall.jobs.schemas.jobs.JobOut")`."""
    shapes.update(schemas)
