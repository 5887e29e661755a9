import type { Choice, Place } from './choices';

export function zshCompletion(places: readonly Place[]): string {
  return `#compdef stagelink
# Completion of stagelink for zsh.
_stagelink_choices() {
  case "$1" in
${places.map(caseOf).join('\n')}
    *) return 1 ;;
  esac
}

_stagelink() {
  local place='' previous="\${words[CURRENT - 1]}" index
  local -a choices
  for ((index = 2; index < CURRENT && index < 4; index++)); do
    [[ "\${words[index]}" == -* ]] && break
    place="\${place:+$place }\${words[index]}"
  done
  if [[ "$previous" != -* ]] || ! _stagelink_choices "$place $previous"; then
    _stagelink_choices "$place"
  fi
  if ((\${#choices})); then
    _describe 'stagelink' choices
  else
    _files
  fi
}

compdef _stagelink stagelink
`;
}

function caseOf({ path, choices }: Place): string {
  const pattern = path.map((word) => (word === '*' ? word : `'${word}'`)).join(`' '`);
  return `    ${pattern || `''`}) choices=(${choices.map(quoted).join(' ')}) ;;`;
}

function quoted({ word, description }: Choice): string {
  return `'${word}:${description.replaceAll(`'`, `'\\''`)}'`;
}
