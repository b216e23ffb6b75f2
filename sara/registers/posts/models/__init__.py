from sara.registers.posts.models.post import Post, PostQuerySet

__all__ = ["Post", "PostQuerySet"]
