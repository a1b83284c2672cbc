<?php
// WordPress takes this for its database: the options that the test gives, and nothing else.

class Upstander_Empty_Database extends wpdb {
	/** @var string[] The options that were deleted. */
	public $deleted = array();

	public function __construct() {
		$this->ready         = true;
		$this->has_connected = true;
		$this->is_mysql      = false;
		$this->charset       = 'utf8mb4';
	}

	public function db_connect( $allow_bail = true ) {
		return true;
	}

	public function check_connection( $allow_bail = true ) {
		return true;
	}

	public function _real_escape( $data ) {
		return is_scalar( $data ) ? addslashes( (string) $data ) : '';
	}

	public function has_cap( $db_cap ) {
		return true;
	}

	public function db_version() {
		return '8.0';
	}

	public function db_server_info() {
		return '8.0';
	}

	public function query( $query ) {
		global $upstander_options;
		$this->last_result = array();
		$row               = static function ( $name ) use ( $upstander_options ) {
			return (object) array(
				'option_id'    => 1,
				'option_name'  => $name,
				'option_value' => $upstander_options[ $name ],
				'autoload'     => 'yes',
			);
		};
		if ( preg_match( '/^\s*SELECT option_name, option_value FROM wp_options/', $query ) ) {
			$this->last_result = array_map( $row, array_keys( $upstander_options ) );
		} elseif ( preg_match( "/^\s*SELECT .* FROM wp_options WHERE option_name = '([^']+)'/s", $query, $found ) ) {
			$this->last_result = isset( $upstander_options[ $found[1] ] ) ? array( $row( $found[1] ) ) : array();
		} elseif ( preg_match( "/^\s*DELETE FROM .?wp_options.? WHERE .?option_name.? = '([^']+)'/", $query, $found ) ) {
			$this->deleted[] = $found[1];
		}
		return count( $this->last_result );
	}
}

$wpdb = new Upstander_Empty_Database();
