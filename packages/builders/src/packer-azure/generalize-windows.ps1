# Makes a Windows machine ready to be copied. The machine is not used any more after this.
$ErrorActionPreference = 'Stop'
$deadline = (Get-Date).AddSeconds([int]$env:BAKEHOUSE_DEADLINE)

function Wait-Until([scriptblock]$Condition, [string]$What) {
    while (-not (& $Condition)) {
        if ((Get-Date) -gt $deadline) {
            [Console]::Error.WriteLine("Not in time: $What.")
            exit 1
        }
        Start-Sleep -Seconds 5
    }
}

# The guest agents of Azure, as far as this image has them: sysprep breaks those that are just starting.
foreach ($name in 'RdAgent', 'WindowsAzureTelemetryService', 'WindowsAzureGuestAgent') {
    if (Get-Service -Name $name -ErrorAction SilentlyContinue) {
        Wait-Until { (Get-Service -Name $name).Status -eq 'Running' } "the service $name runs"
    }
}

# An answer file of the first start would be used again.
foreach ($file in 'Sysprep\unattend.xml', 'Panther\unattend.xml') {
    foreach ($folder in "$env:SystemRoot\System32", $env:SystemRoot) {
        Remove-Item -Path (Join-Path $folder $file) -Force -ErrorAction SilentlyContinue
    }
}

$key = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Setup\State'
& "$env:SystemRoot\System32\Sysprep\Sysprep.exe" /oobe /generalize /quiet /quit /mode:vm
Wait-Until {
    $state = (Get-ItemProperty -Path $key).ImageState
    Write-Output "The machine is in the state $state." | Out-Host
    $state -eq 'IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE'
} 'sysprep made the machine ready (see C:\Windows\System32\Sysprep\Panther\setuperr.log)'
exit 0
