from ..open_enum import OpenEnum


class DeliveryFiltersStateType0(OpenEnum):
    DELIVERED = "delivered"
    FAILED = "failed"
    GIVEN_UP = "given_up"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
