# Downloads and installers for the scripts beside this one, which read it with ". ". Nothing is used before it is what its vendor published.
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
# Its bar makes downloads many times slower.
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

# The value of a variable of the environment, which the template gives.
function Get-Setting([string] $Name, [string] $Pattern, [string] $Example) {
  $value = [Environment]::GetEnvironmentVariable($Name)
  if ($value -notmatch $Pattern) { throw "$Name is `"$value`", and not such as $Example" }
  $value
}

# By https only; tries again when the server or the network fails.
function Save-Download([string] $Url, [string] $Path) {
  if ($Url -notlike 'https://*') { throw "$Url is not read by https" }
  for ($attempt = 1; ; $attempt++) {
    try {
      Invoke-WebRequest -Uri $Url -OutFile $Path -UseBasicParsing
      return
    } catch {
      if ($attempt -ge 5) { throw "$Url cannot be downloaded: $($_.Exception.Message)" }
      Start-Sleep -Seconds (5 * $attempt)
    }
  }
}

# The SHA-256 that a release on GitHub states for a file. GitHub has counted it itself since June 2025; before, projects wrote it into the
# notes of the release, in the line that names the file.
function Get-ReleaseSha256([string] $Repository, [string] $Tag, [string] $File) {
  $release = Invoke-RestMethod -Uri "https://api.github.com/repos/$Repository/releases/tags/$Tag" -UseBasicParsing
  $sum = ''
  foreach ($asset in @($release.assets)) {
    if ($asset.name -ne $File -or $null -eq $asset.PSObject.Properties['digest']) { continue }
    if ("$($asset.digest)" -match '^sha256:([0-9A-Fa-f]{64})$') { $sum = $Matches[1] }
  }
  if ($sum -eq '') {
    $sums = @("$($release.body)" -split "`n" | Where-Object { $_.Contains($File) } | ForEach-Object {
        [regex]::Matches($_, '\b[0-9A-Fa-f]{64}\b') | ForEach-Object { $_.Value }
      } | Sort-Object -Unique)
    if ($sums.Count -eq 1) { $sum = $sums[0] }
  }
  if ($sum -eq '') { throw "the release $Tag of $Repository states no SHA-256 for ${File}: give one yourself" }
  $sum.ToLowerInvariant()
}

# Ends the build, and removes the file, when it is another one.
function Assert-Sha256([string] $Path, [string] $Sha256) {
  $found = (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash
  if ($found -eq $Sha256) { return }
  Remove-Item -LiteralPath $Path -Force
  throw "$(Split-Path -Leaf $Path) has the SHA-256 $($found.ToLowerInvariant()), and not $($Sha256.ToLowerInvariant())"
}

# Ends the build, and removes the file, when it is not signed by this vendor, a pattern for the whole name in the certificate.
function Assert-Signature([string] $Path, [string] $Signer) {
  $signature = Get-AuthenticodeSignature -LiteralPath $Path
  $name = if ($null -eq $signature.SignerCertificate) { 'nobody' } else { $signature.SignerCertificate.GetNameInfo('SimpleName', $false) }
  if ("$($signature.Status)" -eq 'Valid' -and $name -match "^(?:$Signer)$") { return }
  Remove-Item -LiteralPath $Path -Force
  throw "$(Split-Path -Leaf $Path) is signed by $name ($($signature.Status)), and not by $Signer"
}

# Runs an .msi or an .exe and waits. 3010 is success that wants a restart, which the template does later.
function Invoke-Installer([string] $Path, [string[]] $Arguments = @()) {
  $program = $Path
  if ($Path -like '*.msi') {
    $program = 'msiexec.exe'
    $Arguments = @('/i', "`"$Path`"", '/quiet', '/norestart') + $Arguments
  }
  $process = Start-Process -FilePath $program -ArgumentList $Arguments -Wait -PassThru
  if (@(0, 3010) -notcontains $process.ExitCode) { throw "$(Split-Path -Leaf $Path) ended with exit code $($process.ExitCode)" }
}

# Downloads an installer, checks it by sum or signer, or both, runs it, and removes it.
function Install-Download([string] $Url, [string] $File, [string] $Sha256, [string] $Signer, [string[]] $Arguments = @()) {
  if ("$Sha256$Signer" -eq '') { throw "$File has neither a sum nor a signer to check it by" }
  $path = Join-Path ([IO.Path]::GetTempPath()) $File
  Save-Download $Url $path
  if ($Sha256 -ne '') { Assert-Sha256 $path $Sha256 }
  if ($Signer -ne '') { Assert-Signature $path $Signer }
  Invoke-Installer $path $Arguments
  Remove-Item -LiteralPath $path -Force
  Write-Output "Installed $File."
}

# What installers have put on the path of the machine, for this process too.
function Update-Path {
  $env:Path = @('Machine', 'User' | ForEach-Object { [Environment]::GetEnvironmentVariable('Path', $_) }) -join ';'
}

# Runs a program, and ends the build when it fails: PowerShell itself goes on.
function Invoke-Program([string] $Program, [string[]] $Arguments) {
  & $Program @Arguments
  if ($LASTEXITCODE -ne 0) { throw "$Program $($Arguments -join ' ') ended with exit code $LASTEXITCODE" }
}
