# Makes the machine one that can be captured: waits for the guest agents of Azure, then runs sysprep and waits until it is done. Both waits
# have a deadline, after which the build fails and says where things stand.
param(
  [int] $AgentMinutes = 10,
  [int] $SysprepMinutes = 30
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

function Wait-Until([int] $Minutes, [int] $Seconds, [scriptblock] $IsDone, [scriptblock] $Failure) {
  $end = (Get-Date).AddMinutes($Minutes)
  while (-not (& $IsDone)) {
    if ((Get-Date) -ge $end) { throw (& $Failure) }
    Start-Sleep -Seconds $Seconds
  }
}

# A service that this image does not have is nothing to wait for: the telemetry service went with newer guest agents.
function Wait-ForService([string] $Name, [int] $Minutes) {
  if ($null -eq (Get-Service -Name $Name -ErrorAction SilentlyContinue)) {
    Write-Output "There is no service $Name to wait for."
    return
  }
  Wait-Until $Minutes 5 { "$((Get-Service -Name $Name).Status)" -eq 'Running' } {
    "the service $Name is $((Get-Service -Name $Name).Status) after $Minutes minutes, and not Running"
  }
}

function Get-ImageState {
  (Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Setup\State').ImageState
}

# The last lines of what sysprep says for itself.
function Get-SysprepLog([string] $Folder) {
  foreach ($name in 'setuperr.log', 'setupact.log') {
    $path = Join-Path (Join-Path $Folder 'Panther') $name
    if (Test-Path -LiteralPath $path) { Get-Content -LiteralPath $path -Tail 5 }
  }
}

foreach ($name in 'RdAgent', 'WindowsAzureTelemetryService', 'WindowsAzureGuestAgent') { Wait-ForService $name $AgentMinutes }

$sysprep = Join-Path $env:SystemRoot (Join-Path 'System32' 'Sysprep')
# An answer file of the machine that this image began as would be used again. The second is where its setup left one.
foreach ($path in (Join-Path $sysprep 'unattend.xml'), (Join-Path $env:SystemRoot (Join-Path 'Panther' 'unattend.xml'))) {
  if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Force }
}
$scripts = Join-Path $env:SystemRoot (Join-Path 'Temp' 'windows')
if (Test-Path -LiteralPath $scripts) { Remove-Item -LiteralPath $scripts -Recurse -Force }

& (Join-Path $sysprep 'Sysprep.exe') /oobe /generalize /quiet /quit
Wait-Until $SysprepMinutes 10 { (Get-ImageState) -eq 'IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE' } {
  "sysprep is not done after $SysprepMinutes minutes: ImageState is $(Get-ImageState). $(@(Get-SysprepLog $sysprep) -join ' | ')"
}
Write-Output 'The machine is generalized.'
