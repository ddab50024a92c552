# shellcheck shell=sh
systemctl enable systemd-networkd.service
