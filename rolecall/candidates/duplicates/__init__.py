"""Whether two people are the same one: what they have in common, and how much it says.

`keys` makes of each person what others may share; `scoring` weighs what two people share and gives its
reasons; `finding` asks the database who shares a key with whom. A name alone never suffices: many people
have the same one. What is found is a suggestion; a person decides.
"""
