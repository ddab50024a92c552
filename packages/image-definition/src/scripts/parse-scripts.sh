# shellcheck shell=sh
# Parses scripts and runs none of them. $1 is the shell, the others are the scripts.
shell=$1
shift
for script do
  case $shell in
    # Patterns that "shopt -s extglob" allows later on are none of its mistakes.
    */bash) "$shell" --norc --noprofile -O extglob -n "$script" 2>&1 ;;
    *) "$shell" -n "$script" 2>&1 ;;
  esac || :
done
