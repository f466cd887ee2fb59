// SPDX-License-Identifier: Apache-2.0
/**
 * A register of matters: people send them in, officials settle them, everybody sees what was settled. Start at
 * {@link ${package}.${Name}Module}, which says what it offers; from there to the pages, the
 * register, the matter and its mapper. Nothing calls it but the kit; it calls nothing but the kit's contracts.
 *
 * <pre>{@code
 * bin/madang console madang:archive-trust SHA256
 * bin/madang console madang:module-install ${id}
 * }</pre>
 */
package ${package};
