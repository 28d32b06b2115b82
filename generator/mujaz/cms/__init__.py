"""What Sveltia CMS is told of a site's files, so that they can be edited as forms in a browser."""

from mujaz.cms.backend import Backend, backend
from mujaz.cms.configuration import Choices, configuration
from mujaz.cms.page import Page, page

__all__ = ["Backend", "Choices", "Page", "backend", "configuration", "page"]
