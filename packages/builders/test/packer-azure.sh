#!/bin/sh
# Stands for Packer with azure-arm in tests: lines as Packer 1.6.6 and the plugin have written them. The words of $PACKER_AZURE_STORY say what
# each build does, one a build, the last one for all that follow. What it was given stands in files below $PACKER_AZURE_NOTES.
say() { printf '1606000000,,ui,say,%s\n' "$1"; }
failed() { printf '1606000000,,ui,error,%s\n1606000000,azure-arm,error,%s\n' "Build 'azure-arm' errored: $1" "$1"; exit 1; }
case "$1" in
  version) echo "Packer v$PACKER_AZURE_VERSION"; exit 0 ;;
  init | validate) echo "$1" >> "$PACKER_AZURE_NOTES/commands"; exit 0 ;;
esac
echo "$*" >> "$PACKER_AZURE_NOTES/commands"
env | sort > "$PACKER_AZURE_NOTES/environment"
for argument; do
  case "$argument" in
    -var-file=*) variables="${argument#-var-file=}" ;;
    *) template="$argument" ;;
  esac
done
count=$(grep -c '^build' "$PACKER_AZURE_NOTES/commands")
cp "$template" "$PACKER_AZURE_NOTES/template-$count"
cp "$variables" "$PACKER_AZURE_NOTES/variables-$count"
ls -l "$variables" > "$PACKER_AZURE_NOTES/mode-$count"
story=$(echo "$PACKER_AZURE_STORY" | cut -d' ' -f"$count")
test -n "$story" || story=${PACKER_AZURE_STORY##* }
# Both languages have these as `name": "value"` or `name = "value"`.
setting() { sed -n "s/.*\"\\{0,1\\}$1\"\\{0,1\\}[:=]* *[:=] *\"\\([^\"]*\\)\".*/\\1/p" "$template" | head -n 1; }
group=$(setting temp_resource_group_name)
name=$(setting managed_image_name)
say '==> azure-arm: Running builder ...'
say '==> azure-arm: Creating resource group ...'
say "==> azure-arm:  -> ResourceGroupName : '$group'"
case "$story" in
  quota)
    say '==> azure-arm: ERROR: -> OperationNotAllowed : Operation could not be completed as it results in exceeding approved standardDSv5Family Cores quota. Additional details - Deployment Model: Resource Manager%!(PACKER_COMMA) Location: westus2%!(PACKER_COMMA) Current Limit: 10'
    failed 'the deployment failed'
    ;;
  script)
    say '==> azure-arm: Provisioning with shell script: /work/scripts/02-script.sh'
    say '    azure-arm: installing the driver'
    say '    azure-arm: no such device'
    say '==> azure-arm: Cleanup requested%!(PACKER_COMMA) deleting resource group ...'
    failed 'Script exited with non-zero exit status: 3. Allowed exit codes are: [0]'
    ;;
  slow)
    trap 'say "Cancelling build after receiving interrupt"; say "==> azure-arm: Cleanup requested, deleting resource group ..."; echo cleaned > "$PACKER_AZURE_NOTES/cleaned"; kill $!; exit 1' INT TERM
    say '==> azure-arm: Waiting for SSH to become available...'
    sleep 600 &
    wait
    ;;
esac
say '==> azure-arm: Capturing image ...'
id="/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-images/providers/Microsoft.Compute/images/$name"
manifest=$(setting output)
printf '{"builds": [{"name": "azure-arm", "builder_type": "azure-arm", "artifact_id": "%s", "packer_run_uuid": "%s", "files": null}], "last_run_uuid": "%s"}' \
  "$id" "run-$count" "run-$count" > "$manifest"
