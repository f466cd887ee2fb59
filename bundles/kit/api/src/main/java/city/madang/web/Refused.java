// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

/** Says in the words and the format of a machine interface that the kit refused a call. Called by any thread. */
@FunctionalInterface
public interface Refused {
    /**
     * @param in its form may be empty, as it may be what could not be read
     * @param status the HTTP status, 400 to 599, which the reply should have too
     * @param why for people, in the language of the call
     */
    HttpReply reply(HttpCall in, int status, String why);
}
