"""What somebody said goes along when his two records become one."""

from sara.registers.people.api import moves_when_merged

moves_when_merged("voice.Message.writer")
