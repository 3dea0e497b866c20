"""Drivers that let OpenStack's control plane run without hypervisors, switches, storage and load balancers."""
