"""What pages say to programs: linked data in the terms of schema.org, as nodes of JSON-LD (JSON-LD 1.1).

A thing has one `@id` in all languages, and the same is said of it in each but for its words: names and texts stand in
the page's language, names in the site's others beside them. Nothing is said that the content does not say: a date
stands there as exactly as it is known, or not at all, and where the words of schema.org would say more than is known,
a thing goes without. Statements are `Claim`s with the source in which they appear; nothing is rated, so there is no
review of any.
"""

from mujaz.views.linked.addresses import LinkedAddresses
from mujaz.views.linked.graph import Node
from mujaz.views.linked.page import PageAbout, page_graph, site_graph

__all__ = ["LinkedAddresses", "Node", "PageAbout", "page_graph", "site_graph"]
