"""Applications on their way: apply, move, reject, reopen, withdraw, hire; the board; comments.

One candidate has one active application per job. Its state is told by rows that say who, when and
why (`Rejection`, `Withdrawal`, `Hire`); `Application.state` repeats it for the board's index.
"""
