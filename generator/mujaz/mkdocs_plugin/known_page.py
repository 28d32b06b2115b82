"""Pages of ours in MkDocs, which has all of an archive's at once: their texts are put away until they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from mujaz.edges import Packed, advance

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mujaz.mkdocs_plugin.conversions import Conversions
    from mujaz.tasks import BuiltPage


class BuiltFile(File):
    """The file of a page that is on no disk.

    Attributes:
        built: the page.
        is_taken: whether the page is in the new site already, so that MkDocs is not to make it; see `LastSite`.
    """

    built: BuiltPage | None = None
    is_taken: bool = False

    @classmethod
    def of(cls, config: MkDocsConfig, built: BuiltPage) -> BuiltFile:
        """Return the file of a page.

        Args:
            config: MkDocs' configuration.
            built: the page.
        """
        file = cls.generated(config, built.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, BuiltFile)  # noqa: S101 - MkDocs' annotation does not say so
        file.built = built
        return file

    def is_documentation_page(self) -> bool:
        """Tell whether MkDocs makes a page of it."""
        return not self.is_taken and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs has it
        """Copy it, unless it is there."""
        if not self.is_taken:
            super().copy_file(dirty)

    @property
    def content_string(self) -> str:
        """The page's Markdown, with metadata in front."""
        return self.built.markdown if self.built else super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.built, self._content = None, value


class KnownPage(Page):
    """A page that is converted only where its like was not converted before.

    Args:
        title: title of the page.
        file: its file.
        config: MkDocs' configuration.
        conversions: what was converted before.
    """

    def __init__(self, title: str, file: File, config: MkDocsConfig, conversions: Conversions) -> None:
        self._markdown: str | None = None
        self._html: str | None = None
        self._packed: Packed | None = None
        super().__init__(title, file, config)
        self._conversions = conversions

    @property
    def markdown(self) -> str | None:
        """Its Markdown, without metadata: as plugins have made it until it is converted, then as its file has it."""
        if self._markdown is None and self._packed is not None:
            return get_data(self.file.content_string)[0]
        return self._markdown

    @markdown.setter
    def markdown(self, value: str | None) -> None:
        self._markdown = value

    @property
    def content(self) -> str | None:
        """Its HTML."""
        if self._html is not None or self._packed is None:
            return self._html
        return self._packed.text

    @content.setter
    def content(self, value: str | None) -> None:
        # MkDocs sets what plugins give back: as a rule what they were given, and that is put away already.
        is_same = value is not None and value is self._html
        self._html = None
        if not is_same:
            self._packed = None if value is None else Packed.of(value)

    def give(self, html: str, packed: Packed) -> None:
        """Give it its HTML.

        Args:
            html: the HTML.
            packed: the same, put away.
        """
        self._html, self._packed = html, packed

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, or take what came out of it before."""
        advance(kept=int(self._conversions.convert(self, config, files)))
        self._markdown = None

    def convert(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, as MkDocs does."""
        super().render(config, files)
