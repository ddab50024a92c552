# shellcheck shell=sh
# Takes away what each machine must make for itself, and what differs between two builds of the same, and lays kernel and initial RAM disk
# where they are fetched from.
inside=@INSIDE@
rm -f @UNSAFE_IO@
rm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub
if [ -x /usr/sbin/sshd ]; then systemctl enable bakehouse-ssh-host-keys.service; fi
# What the build machine had.
rm -f /etc/.resolv.conf.systemd-resolved.bak
# Empty, not missing: missing would count as a first boot, which enables every unit that has a preset.
: > /etc/machine-id
rm -f /var/lib/dbus/machine-id /var/lib/systemd/random-seed /var/lib/systemd/credential.secret
# Package lists and archives.
find /var/lib/apt/lists /var/cache/apt -type f -delete
# It came in with the cached packages, and with it the user that built.
chown root:root /var/cache/apt/archives
chmod 0755 /var/cache/apt/archives
rm -rf /var/log/journal/* /var/log/apt/* /var/log/dpkg.log /var/log/bootstrap.log /var/log/alternatives.log
rm -f /var/cache/ldconfig/aux-cache /var/cache/debconf/*-old /var/lib/dpkg/*-old
rm -f /etc/passwd- /etc/group- /etc/shadow- /etc/gshadow- /etc/subuid- /etc/subgid-
kernel=$(find /boot -maxdepth 1 -name 'vmlinuz-*' | sort -V | tail -n 1)
if [ -z "$kernel" ]; then
  echo "bakehouse: there is no kernel in /boot" >&2
  exit 1
fi
version=${kernel#/boot/vmlinuz-}
initrd=/boot/initrd.img-$version
if [ ! -f "$initrd" ]; then update-initramfs -c -k "$version"; fi
cp "$kernel" "$inside/kernel"
cp "$initrd" "$inside/initrd"
cp /var/lib/dpkg/status "$inside/status"
