"""The one door of this context, which its operations are put on."""

from rolecall.kit.rest import Door

door = Door(tags=["applications"], heeds_reach=True)
