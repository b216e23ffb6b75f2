from sara.foundation.privacy import personal_part
from sara.services.voice.api import forget_writer, messages_told

personal_part("voice", order=50, tells=messages_told, erases=forget_writer)
