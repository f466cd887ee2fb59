// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;

/** Plays the device: {@code java Played.java 7001}. At every tenth question a vehicle comes or goes. */
class Played {
    public static void main(String[] arguments) throws Exception {
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]))) {
            while (true) {
                try (var socket = server.accept();
                        var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                        var out = new PrintWriter(socket.getOutputStream(), true)) {
                    for (int asked = 0; in.readLine() != null; asked++) {
                        out.println(asked / 10 % 2);
                    }
                }
            }
        }
    }
}
