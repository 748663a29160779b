/**
 * The whole house on one machine: starts PostgreSQL, the broker, the issuer and the four services as processes, watches
 * over them, and tells where they are.
 *
 * <p>Read {@link org.familysupport.dev.Up} (what the command does), then {@link org.familysupport.dev.FourServices} (what is
 * started, and in which order), then {@link org.familysupport.dev.Supervised} (one process under watch).
 */
@NullMarked
package org.familysupport.dev;

import org.jspecify.annotations.NullMarked;
