"""The shape of the house: what holds for every file of it, and is shown to fail when broken."""
