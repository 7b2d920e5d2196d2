"""The letter that a new template begins with."""

LETTER = (
    "<p>Dear {name},</p>"
    "<p>we are glad to offer you the position {title} at {organization}. You start on {start}, "
    "your place of work is {location}, and your salary is {salary}.</p>"
    "<p>Please let us know by {answer_by} whether you accept.</p>"
    "<p>With kind regards,<br>{sender}, {organization}</p>"
)
