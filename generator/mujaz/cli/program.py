"""The program: all commands together."""

from mujaz.cli.cms import cms
from mujaz.cli.commands import main
from mujaz.cli.drift import drift
from mujaz.cli.fmt import fmt
from mujaz.cli.init import init
from mujaz.cli.new import new
from mujaz.cli.pdf import pdf
from mujaz.cli.review import review
from mujaz.cli.schema import schema
from mujaz.cli.search import search
from mujaz.cli.seed import seed
from mujaz.cli.status import status
from mujaz.cli.synonyms import synonyms
from mujaz.cli.verify import verify

main.add_command(cms)
main.add_command(drift)
main.add_command(init)
main.add_command(new)
main.add_command(fmt)
main.add_command(pdf)
main.add_command(review)
main.add_command(schema)
main.add_command(search)
main.add_command(seed)
main.add_command(status)
main.add_command(synonyms)
main.add_command(verify)

__all__ = ["main"]
