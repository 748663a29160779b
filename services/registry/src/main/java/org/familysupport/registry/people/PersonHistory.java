package org.familysupport.registry.people;

import org.familysupport.kernel.page.Page;

/** A page of the versions of a person, the last first. */
public record PersonHistory(SeenPerson person, Page<PersonVersion> page) {}
