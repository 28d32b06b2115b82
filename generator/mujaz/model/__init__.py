"""What editors write, as types: sources, briefings, registers, and the dossier they make together."""

from mujaz.model import fingerprint
from mujaz.model.address import Address, AddressError, read_address
from mujaz.model.briefing import ARTICLE, Amendment, Attribution, Briefing, Evidence, Kind, Statement, Status, Theme
from mujaz.model.dates import DateError, EventDate, parse_date
from mujaz.model.difference import Consequence, Difference, Passage, Scope
from mujaz.model.dossier import Dossier, Record
from mujaz.model.entity import Entity, EntityType, Form, Post, PostKind
from mujaz.model.event import Event, Inference
from mujaz.model.fields import Localised, Path
from mujaz.model.image import Image, ImageFile, ImageLicence
from mujaz.model.markup import Emphasis, Foreign, Inline, Link, MarkupError, Outside, Words, parse_markup, plain_text
from mujaz.model.references import Mention, References
from mujaz.model.review import Comparison, Review
from mujaz.model.reviewed import Compared, Reviewed
from mujaz.model.site import Level, Prints, Site
from mujaz.model.source import Genre, Source
from mujaz.model.term import Term
from mujaz.model.topic import Point, Standing, Topic
from mujaz.model.waiver import Waiver

__all__ = [
    "ARTICLE",
    "Address",
    "AddressError",
    "Amendment",
    "Attribution",
    "Briefing",
    "Compared",
    "Comparison",
    "Consequence",
    "DateError",
    "Difference",
    "Dossier",
    "Emphasis",
    "Entity",
    "EntityType",
    "Event",
    "EventDate",
    "Evidence",
    "Foreign",
    "Form",
    "Genre",
    "Image",
    "ImageFile",
    "ImageLicence",
    "Inference",
    "Inline",
    "Kind",
    "Level",
    "Link",
    "Localised",
    "MarkupError",
    "Mention",
    "Outside",
    "Passage",
    "Path",
    "Point",
    "Post",
    "PostKind",
    "Prints",
    "Record",
    "References",
    "Review",
    "Reviewed",
    "Scope",
    "Site",
    "Source",
    "Standing",
    "Statement",
    "Status",
    "Term",
    "Theme",
    "Topic",
    "Waiver",
    "Words",
    "fingerprint",
    "parse_date",
    "parse_markup",
    "plain_text",
    "read_address",
]
