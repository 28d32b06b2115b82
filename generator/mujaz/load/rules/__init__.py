"""The rules that a file must keep to be read at all; one module each."""

from mujaz.load.rules import (
    cut_text,
    duplicate_key,
    empty_file,
    empty_value,
    missing_key,
    not_utf8,
    nothing_to_build,
    presentation_form,
    unknown_choice,
    unknown_key,
    unknown_language,
    unreadable_file,
    wrong_type,
    yaml_feature,
    yaml_syntax,
)

RULES = (
    not_utf8.RULE,
    yaml_syntax.RULE,
    duplicate_key.RULE,
    yaml_feature.RULE,
    empty_file.RULE,
    nothing_to_build.RULE,
    unknown_language.RULE,
    unreadable_file.RULE,
    cut_text.RULE,
    unknown_key.RULE,
    missing_key.RULE,
    wrong_type.RULE,
    unknown_choice.RULE,
    empty_value.RULE,
    presentation_form.RULE,
)
