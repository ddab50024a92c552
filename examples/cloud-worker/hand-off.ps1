# Ends with 2 unless the bootstrap script has come to its end, and tells it that the machine is handed over. What the image starts as a
# worker then is no longer the machine that was built.
param([string] $Key = 'HKLM:\SOFTWARE\Mozilla\ronin_puppet')
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$entry = Get-ItemProperty -Path $Key -ErrorAction SilentlyContinue
$stage = if ($null -ne $entry -and $null -ne $entry.PSObject.Properties['bootstrap_stage']) { $entry.bootstrap_stage } else { 'nothing' }
if ($stage -ne 'complete') {
  Write-Output "The bootstrap is not complete: bootstrap_stage of $Key is $stage."
  exit 2
}
Set-ItemProperty -Path $Key -Name 'hand_off_ready' -Type 'String' -Value 'yes'
Write-Output "The bootstrap is complete; hand_off_ready of $Key is yes."
