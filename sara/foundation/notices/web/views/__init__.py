from sara.foundation.notices.web.views.callbacks import incoming, receipts
from sara.foundation.notices.web.views.demonstration import messages

__all__ = ["incoming", "messages", "receipts"]
