# shellcheck shell=sh
# Folders that exist keep their modes, and links such as /lib stay links.
tar --extract --file @FILE@ --directory / --no-overwrite-dir --keep-directory-symlink --preserve-permissions
rm -f @FILE@
