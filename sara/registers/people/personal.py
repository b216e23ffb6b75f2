from sara.foundation.privacy import personal_part
from sara.registers.people.api import forget_person, ties_of, told

personal_part("people", order=10, tells=told, hinders=ties_of, erases=forget_person)
