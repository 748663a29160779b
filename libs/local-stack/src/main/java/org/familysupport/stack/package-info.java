/**
 * The real things the services stand on, without Docker: PostgreSQL, a Kafka broker, a token issuer.
 *
 * <p>Read {@link org.familysupport.stack.LocalStack} for tests and {@link org.familysupport.stack.Realm} for the people;
 * the launcher in {@code deploy/dev} runs the same three parts as processes of their own.
 */
@NullMarked
package org.familysupport.stack;

import org.jspecify.annotations.NullMarked;
