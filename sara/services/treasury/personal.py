from sara.foundation.privacy import personal_part
from sara.services.treasury.api import debts_in_the_way, forget_payer, payments_told

personal_part("treasury", order=40, tells=payments_told, hinders=debts_in_the_way, erases=forget_payer)
