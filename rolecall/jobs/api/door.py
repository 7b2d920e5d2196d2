"""The one door of this context, which its operations are put on."""

from rolecall.kit.rest import Door
from rolecall.kit.scopes import NO_PERSONS

door = Door(tags=["jobs"], heeds_reach=True, persons=NO_PERSONS)
