/// A certificate for this machine's name, for tests alone: the key is public and protects nothing.
enum TestIdentity {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmzCCAUGgAwIBAgIUKTeMbmosTullHHTCZdKCoso2kuYwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTA0MjEyOFoYDzIxMjYxMTAx
    MDQyMTI4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAARv1XeGlvyCo9aQCaefEDxNdtPMRKENgBpGCLGEoeLjImAlJArWLTuh
    QNFpFxaraK9v8I9QA+iDL5Fl4W5jhdcxo28wbTAdBgNVHQ4EFgQUeQxkeMFsxuwM
    WxGxGkyxHSVJBI0wHwYDVR0jBBgwFoAUeQxkeMFsxuwMWxGxGkyxHSVJBI0wDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSAAwRQIhALBd/v8IOgrOB1KaAEgrASHJTwgyXc0hdN32um0nFH1IAiBv
    DEyL1vL8+jJfgmuTdlB9ELYxbl5kfFks6lXLUYjQkQ==
    -----END CERTIFICATE-----
    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgv67JwZyMM9xgQUW2
    7B+WJhaC3Th1ZokXF4vt0rIObUWhRANCAARv1XeGlvyCo9aQCaefEDxNdtPMRKEN
    gBpGCLGEoeLjImAlJArWLTuhQNFpFxaraK9v8I9QA+iDL5Fl4W5jhdcx
    -----END PRIVATE KEY-----
    """
}
