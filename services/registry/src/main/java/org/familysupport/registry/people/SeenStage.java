package org.familysupport.registry.people;

import org.jspecify.annotations.Nullable;

/**
 * The stage of a person on a day, as far as the reader may see.
 *
 * @param stage absent where no birth is known, or the reader sees no more than a preview
 */
public record SeenStage(SeenPerson person, @Nullable StageOnDay stage) {}
