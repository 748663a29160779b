package org.familysupport.dev.region;

/** How much of everything there is. */
public record RegionSizes(int organisations, int families, int children, int adults, int referrals, int deliveries) {}
