// SPDX-License-Identifier: Apache-2.0
/**
 * A visitors' book: people leave a line, everybody reads them. It is the smallest whole solution and the worked example of
 * docs/developer. Start at {@link city.madang.solution.hello.HelloModule}, which says what it offers; from there to the pages,
 * the book, the greeting and its mapper, each a screen long. Nothing calls it but the kit; it calls nothing but the kit's
 * contracts.
 *
 * <pre>{@code
 * bin/madang console
 * madang:archive-trust SHA256
 * madang:module-install hello
 * }</pre>
 */
package city.madang.solution.hello;
