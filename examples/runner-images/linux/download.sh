# shellcheck shell=bash
# Downloads for the scripts beside this one, which read it with "source". Nothing is used before it is what its vendor published.
#
# They need curl, jq and gpg, which packages.sh installs.

fail() {
  printf '%s\n' "${0##*/}: $*" >&2
  exit 1
}

# download URL FILE: by https only; tries again when the server or the network fails.
download() {
  curl --fail --silent --show-error --location --proto '=https' --retry 5 --retry-delay 5 --connect-timeout 20 --output "$2" "$1" ||
    fail "$1 cannot be downloaded"
}

# release_sha256 OWNER/REPOSITORY TAG FILE: prints the SHA-256 that a release on GitHub states for a file. GitHub has counted it itself since
# June 2025; before, projects wrote it into the notes of the release, in the line that names the file.
release_sha256() {
  local repository=$1 tag=$2 file=$3 release sum
  release=$(mktemp)
  download "https://api.github.com/repos/$repository/releases/tags/$tag" "$release"
  sum=$(jq --raw-output --arg file "$file" '.assets[]? | select(.name == $file) | .digest // "" | ltrimstr("sha256:")' "$release")
  if [[ -z $sum ]]; then
    sum=$(jq --raw-output '.body // ""' "$release" | grep --fixed-strings -- "$file" | grep --only-matching --extended-regexp '\b[0-9A-Fa-f]{64}\b' | sort --unique) || true
  fi
  rm -f -- "$release"
  [[ $sum =~ ^[0-9A-Fa-f]{64}$ ]] || fail "the release $tag of $repository states no SHA-256 for $file: give one yourself"
  printf '%s\n' "${sum,,}"
}

# check_sha256 FILE SHA256: ends the build, and removes the file, when it is another one.
check_sha256() {
  local found
  found=$(sha256sum -- "$1" | cut -d ' ' -f 1)
  if [[ $found != "${2,,}" ]]; then
    rm -f -- "$1"
    fail "${1##*/} has the SHA-256 $found, and not ${2,,}"
  fi
}

# key_with_fingerprint URL FINGERPRINT FILE: puts the public key of a package archive where apt finds it, if it is that one and no other.
key_with_fingerprint() {
  local key found
  key=$(mktemp)
  download "$1" "$key"
  found=$(gpg --batch --show-keys --with-colons "$key" | awk -F : '$1 == "pub" { primary = 1 } $1 == "fpr" && primary { print $10; primary = 0 }')
  [[ $found == "$2" ]] || fail "$1 holds the key ${found:-of nobody}, and not $2"
  install -d -m 0755 "$(dirname -- "$3")"
  gpg --batch --yes --dearmor --output "$3" "$key"
  chmod 0644 "$3"
  rm -f -- "$key"
}
