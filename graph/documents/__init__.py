"""Documents: a file, folder, feed or address -> text with title, publisher, date, language and source."""

from graph.documents.reader import FORMATS, read
from graph.documents.refusal import Refusal
from graph.documents.resource import MAX_BYTES

__all__ = ["FORMATS", "MAX_BYTES", "Refusal", "read"]
