package org.sursis.board;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Asks for pages as a browser does, and follows nothing by itself. */
final class Browser {
    static final String HERE = "http://localhost:";

    private Browser() {}

    static RequestSpecification asks() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    static RequestSpecification speaking(String languages) {
        return asks().header("Accept-Language", languages);
    }

    /** A form on one of our own pages. */
    static RequestSpecification form() {
        return asks().header("Origin", origin()).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static String origin() {
        return HERE + RestAssured.port;
    }

    static String page(String path) {
        return asks().get(path).then().statusCode(200).extract().asString();
    }

    /** The session that this key opens, as a Cookie header. */
    static String signedIn(String key) {
        return cookie(form().formParam("key", key).post("/sign-in"));
    }

    static String cookie(Response response) {
        return response.header("Set-Cookie").split(";", 2)[0];
    }
}
