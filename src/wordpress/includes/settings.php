<?php
/**
 * One setting: where the elements ask.
 */

defined( 'ABSPATH' ) || exit;

const UPSTANDER_OPTION = 'upstander_endpoint';

/** @return string The endpoint's address without a slash at its end; empty where it is not set. */
function upstander_endpoint() {
	return upstander_clean_endpoint( get_option( UPSTANDER_OPTION, '' ) );
}

/**
 * @param mixed $written What somebody typed.
 * @return string An http(s) address without query, fragment, user and trailing slash; else an empty string.
 */
function upstander_clean_endpoint( $written ) {
	$url   = esc_url_raw( trim( is_string( $written ) ? $written : '' ), array( 'http', 'https' ) );
	$parts = wp_parse_url( $url );
	if ( empty( $parts['scheme'] ) || empty( $parts['host'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) || isset( $parts['user'] ) ) {
		return '';
	}
	return untrailingslashit( $url );
}

/**
 * What is saved. A wrong address is said, and the earlier one stays.
 *
 * @param mixed $written What somebody typed.
 * @return string
 */
function upstander_sanitize_endpoint( $written ) {
	$clean = upstander_clean_endpoint( $written );
	if ( '' === $clean && is_string( $written ) && '' !== trim( $written ) ) {
		add_settings_error(
			UPSTANDER_OPTION,
			'upstander_endpoint',
			__( 'The endpoint must be an address such as https://act.example.org. The earlier one was kept.', 'upstander' )
		);
		return upstander_endpoint();
	}
	return $clean;
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			'upstander',
			UPSTANDER_OPTION,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => 'upstander_sanitize_endpoint',
			)
		);
	}
);

add_action(
	'admin_menu',
	static function () {
		add_options_page( 'Upstander', 'Upstander', 'manage_options', 'upstander', 'upstander_settings_page' );
	}
);

function upstander_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Upstander</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'upstander' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row">
						<label for="upstander-endpoint"><?php esc_html_e( 'Endpoint', 'upstander' ); ?></label>
					</th>
					<td>
						<input type="url" class="regular-text code" id="upstander-endpoint" aria-describedby="upstander-endpoint-help"
							name="<?php echo esc_attr( UPSTANDER_OPTION ); ?>" value="<?php echo esc_attr( upstander_endpoint() ); ?>"
							placeholder="https://act.example.org">
						<p class="description" id="upstander-endpoint-help">
							<?php esc_html_e( 'Where campaigns come from and signatures go. No other host is contacted.', 'upstander' ); ?>
						</p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
