import type { Place } from './choices';

export function bashCompletion(places: readonly Place[]): string {
  return `# Completion of stagelink for bash.
_stagelink_words() {
  case "$1" in
${places.map(caseOf).join('\n')}
    *) return 1 ;;
  esac
}

_stagelink() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" place='' words index
  for ((index = 1; index < COMP_CWORD && index < 3; index++)); do
    [[ "\${COMP_WORDS[index]}" == -* ]] && break
    place="\${place:+$place }\${COMP_WORDS[index]}"
  done
  if [[ "$previous" != -* ]] || ! words="$(_stagelink_words "$place $previous")"; then
    words="$(_stagelink_words "$place")"
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}

complete -o default -F _stagelink stagelink
`;
}

function caseOf({ path, choices }: Place): string {
  const pattern = path.map((word) => (word === '*' ? word : `'${word}'`)).join(`' '`);
  // compgen would take a value with a blank for two.
  const words = choices.map(({ word }) => word).filter((word) => !word.includes(' '));
  return `    ${pattern || `''`}) echo '${words.join(' ')}' ;;`;
}
