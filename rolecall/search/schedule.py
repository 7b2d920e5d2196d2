"""What the clock asks for: every minute, whether somebody newly fits a watched search."""

from procrastinate.contrib.django import app

from rolecall.search import looking


@app.periodic(cron="* * * * *")
@app.task(name="search.look_for_new_people", pass_context=False)
def look_for_new_people(timestamp: int) -> None:
    """Look for new people and queue the mails that are due, in each organization."""
    looking.look_everywhere()
