package org.stoa.examples.campus;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tool of a {@link World}, with a token for the services that it calls. */
final class ServiceCaller {

  static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
  static final String GRADES = AGS + "lineitem " + AGS + "score " + AGS + "result.readonly";
  static final String ROSTER =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  static final String GROUP = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly";

  static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";

  private final World world;
  private final String token;

  ServiceCaller(World world, String... scopes) throws Exception {
    this.world = world;
    this.token = world.bearer(scopes);
  }

  String token() {
    return token;
  }

  /** Headers with an empty value are not sent. */
  HttpResponse<String> ask(String method, String address, String accept, String type, String body)
      throws Exception {
    return world.ask(method, address, token, accept, type, body);
  }

  HttpResponse<String> get(String address, String type) throws Exception {
    return ask("GET", address, type, "", "");
  }

  /** Ana's final score out of ten, to be changed at will. */
  static Map<String, Object> score(double given, String timestamp) {
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("userId", "3");
    score.put("scoreGiven", given);
    score.put("scoreMaximum", 10);
    score.put("activityProgress", "Completed");
    score.put("gradingProgress", "FullyGraded");
    score.put("timestamp", timestamp);
    return score;
  }

  /** Posts a score to a line item; tells the status of the answer. */
  int send(String lineItem, Map<String, Object> score) throws Exception {
    String scores = lineItem.replaceFirst("/lineitem(?=\\?|$)", "/lineitem/scores");
    return ask("POST", scores, "", SCORE, MiniTool.MAPPER.writeValueAsString(score)).statusCode();
  }
}
