"""Where a candidate's own page is."""

from rolecall.messaging.letters import own_page_url
from rolecall.pipeline.models import Application


def page_of(application: Application) -> str:
    return "/careers/my/" + own_page_url(application).rsplit("/careers/my/")[1]
