#!/bin/sh
# Stands for Packer in tests. The template's variable `story` says what happens: well, fail, slow, or tell what it was given. Each build leaves a line in $PACKER_BUILDS.
case "$1" in
  version) echo "Packer v1.6.6"; exit 0 ;;
  validate) exit 0 ;;
esac
for argument; do
  case "$argument" in
    -var-file=*) variables="${argument#-var-file=}" ;;
    *) template="$argument" ;;
  esac
done
story=$(sed -n 's/.*"story": "\([a-z]*\)".*/\1/p' "$variables")
echo "$story" >> "$PACKER_BUILDS"
case "$story" in
  fail)
    echo "1600000000,,ui,error,Build 'x' errored: the script ended with exit code 3"
    exit 1
    ;;
  tell)
    echo "1600000000,,ui,say,The password is ${PKR_VAR_password:-}"
    echo "1600000000,,ui,error,$(ls -l "$variables") $(tr -d '\n' < "$variables" | sed 's/,/%!(PACKER_COMMA)/g')"
    exit 1
    ;;
  slow)
    echo "1600000000,,ui,say,It takes its time"
    exec sleep 600
    ;;
esac
folder=$(dirname "$variables")
disk="$folder/disk"
dd if=/dev/zero of="$disk" bs=65536 count=16 2> /dev/null
# The first sign of a partition table.
printf 'EFI PART' | dd of="$disk" bs=1 seek=512 conv=notrunc 2> /dev/null
printf '{"builds": [{"name": "x", "builder_type": "qemu", "artifact_id": "VM", "packer_run_uuid": "%s", "files": [{"name": "%s", "size": 1048576}]}], "last_run_uuid": "%s"}' \
  "$$" "$disk" "$$" > "$(dirname "$template")/packer-manifest.json"
