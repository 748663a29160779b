package org.familysupport.registry.specialists;

/**
 * A specialist as one caller may see them.
 *
 * @param own whether the caller employs them, did, or keeps the directory: only then is the name told
 */
public record SeenSpecialist(Specialist specialist, boolean own) {}
